"""Giving the page to a human, and knowing when it is back."""
