"""An email from its bytes: parts, charsets, and the text that its HTML shows."""
