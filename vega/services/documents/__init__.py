"""Services of documents: files that are kept once, and the jobs that have them.

A job keeps the version that it was given. What was sent is frozen: once a job has been applied, it
keeps its documents, also when they are deleted.
"""
