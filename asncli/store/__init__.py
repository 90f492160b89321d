"""The only room that knows SQL: tables, migrations, the set-based writer, one module per noun."""
