"""Door of assistants: the Model Context Protocol over plain HTTP."""
