"""When a client itself stood still: seconds in which it could not have read an answer say nothing about who gave it."""

import asyncio
from contextlib import asynccontextmanager, suppress

EVERY_S = 0.02
LEAST_S = 0.05
"""A shorter delay is how a busy loop runs."""


class Stalls:
    """Looks at its own event loop again and again; `spans` are from when to when the loop did not come round."""

    def __init__(self):
        self.spans = []

    @asynccontextmanager
    async def watched(self):
        watching = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        try:
            yield
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching

    async def _watch(self):
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + EVERY_S
            await asyncio.sleep(EVERY_S)
            if loop.time() - due > LEAST_S:
                self.spans.append((due, loop.time()))

    def within(self, began, ended):
        """Seconds of that time."""
        return sum(max(0.0, min(ended, end) - max(began, start)) for start, end in self.spans)

    def total(self):
        return sum(end - start for start, end in self.spans)
