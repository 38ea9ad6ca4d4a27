"""Pages: Quick Entry."""
