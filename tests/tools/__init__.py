"""Tools for working on asncli (the catalogue, the generated pages), and their tests."""
