"""Reading ahead: the pieces of a large reading come from connections of their own, while earlier ones are in use.

SQLite works without holding Python's lock, so each connection keeps a core of its own busy.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.database import session as opened

Asked = TypeVar("Asked")
Found = TypeVar("Found")
READERS = 2


def may_read_apart(session: Session) -> bool:
    """Whether other connections see exactly what the session sees, and stand in nobody's way.

    Only a session that holds the write lock keeps what it sees from changing for others, and only until it writes
    itself; one that only reads would be joined by what somebody else stored a moment later. Without a write-ahead log
    a reader would stand in the way of its commit.
    """
    raw = raw_connection(session)
    (mode,) = raw.execute("PRAGMA journal_mode").fetchone()
    return bool(session.info["write"]) and mode == "wal" and raw.total_changes == 0


def read_ahead(
    session: Session, read: Callable[[Session, Asked], Found], asked: Sequence[Asked], *, apart: bool
) -> Iterator[Found]:
    """Read every piece, in order. ``apart``: by other connections, where the session ``may_read_apart`` at first."""
    if not apart or len(asked) < READERS:
        for one in asked:
            yield read(session, one)
        return
    path = Path(raw_connection(session).execute("PRAGMA database_list").fetchone()[2])
    with ExitStack() as stack:
        readers = [_reader(stack, path) for _ in range(READERS)]
        ahead: deque[Future[Found]] = deque()
        for n, one in enumerate(asked):
            worker, other = readers[n % READERS]
            ahead.append(worker.submit(read, other, one))
            if len(ahead) > READERS:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def _reader(stack: ExitStack, path: Path) -> tuple[ThreadPoolExecutor, Session]:
    """A thread with a session, which is opened and closed in it, as SQLite wants."""
    worker, held = stack.enter_context(ThreadPoolExecutor(1)), ExitStack()
    stack.callback(lambda: worker.submit(held.close).result())
    return worker, worker.submit(held.enter_context, opened(path, write=False)).result()
