"""The officials' console as rows: who is signed in, by which entries, with which second factor, and how often was guessed."""

from records.console import entry, guess, invite, official, session

PARTS = (entry, guess, invite, official, session)
