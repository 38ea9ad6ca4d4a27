"""Services of accounts: sessions, tokens, devices, second factor, passkeys, providers."""
