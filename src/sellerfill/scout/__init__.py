"""Writing a site's page objects from one walk that a person takes through its registration."""
