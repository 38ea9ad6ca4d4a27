"""Who asks: tokens, browsers, proxies and providers, and what asks for a password again."""
