"""Starting and keeping the two servers from a kernel: the pair, one server, its process, its lease, its state file.

Imports `traffic`, `desk`, `kakao` and what is below.
"""
