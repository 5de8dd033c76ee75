"""Rules about officials."""
