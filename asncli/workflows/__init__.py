"""One story, one module, one public function; told who writes and which day it is."""
