"""Rules about links between rows and sheets."""
