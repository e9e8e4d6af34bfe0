"""The exit statuses of every command."""

DONE = 0
FOUND = 1  # done, but something was refused or found
WRONG = 2  # wrong use, or an error
STOPPED = 130  # the person pressed Ctrl-C
