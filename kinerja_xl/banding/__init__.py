"""Documents of one office side by side: which is which, which rows mean the same, and what counts as the same."""
