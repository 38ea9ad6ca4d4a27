"""Pages of accounts: settings, signing in, devices, users."""
