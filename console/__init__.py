"""The officials' console: pages for a browser, beside the webhook under /console."""
