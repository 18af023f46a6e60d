"""Broadcasts as officials handle them: who may say what to whom, who agrees, what becomes of it."""
