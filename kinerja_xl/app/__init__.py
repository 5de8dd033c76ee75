"""The use cases: new, check, fill, report, explain, demo. The only place that knows a whole flow."""
