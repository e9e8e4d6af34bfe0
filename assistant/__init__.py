"""Questions, statuses, answers: ask reports and see who stands behind each fact."""
