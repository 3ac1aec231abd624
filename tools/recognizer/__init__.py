"""Training of the field recognizer: reading labelled pages, inventing forms, fitting, cross-validating."""
