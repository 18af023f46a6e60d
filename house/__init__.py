"""How the parts are configured, built and started. Only bot.py imports it, and it imports them all."""
