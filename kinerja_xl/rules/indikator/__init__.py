"""Rules about indicators, their objectives, units and ways of adding up."""
