"""What describes the API: the OpenAPI document, and the pages of `/docs`."""
