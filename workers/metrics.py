"""What is counted of the work beside the web; names and counts only."""

from prometheus_client import Counter, Gauge, Histogram, start_http_server

NOTICES = Counter("qunfang_notices", "Attempts by how they went out and what became of them", ["way", "state"])
CALL_SECONDS = Histogram(
    "qunfang_send_seconds", "One call to the platform", ["way"], buckets=(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
)
WAIT_SECONDS = Histogram(
    "qunfang_notice_wait_seconds",
    "From due to accepted",
    ["urgency"],
    buckets=(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 600, 3600),
)
PLATFORM_ALARMS = Counter("qunfang_platform_alarms", "Errors of the platform that a person should hear of", ["code"])
STOPPED = Gauge("qunfang_sending_stopped", "1 while the account or its configuration is at fault, or the platform down")
WAKES_DROPPED = Counter("qunfang_wakes_dropped", "Notices left to the sweeper because the queue did not take them")
SWEPT = Counter("qunfang_swept", "Notices that the sweeper found before the queue brought them", ["lane"])
LOST_LEASES = Counter("qunfang_lost_leases", "Notices of which nobody knows whether they went out, when found")
JOBS = Counter("qunfang_jobs", "Scheduled work that this process did", ["job"])
JOB_ROWS = Counter("qunfang_job_rows", "Rows that scheduled work made, changed or deleted", ["job"])
JOB_FAILURES = Counter("qunfang_job_failures", "Scheduled work that ended in an error and is tried again", ["job"])
BROADCASTS = Counter("qunfang_broadcasts", "Tries of one recipient by way and what became of them", ["way", "state"])


def show(host: str, port: int) -> None:
    """This process's counters over HTTP; the web has its own page for them. Port 0: nowhere."""
    if port:
        start_http_server(port, host)
