"""How far a job has come. The page asks again by itself; when the job is done, its result is shown."""

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from svodka.desk.visit import Visit
from svodka.desk.work import Job


def job(visit: Visit) -> Response:
    """The progress of one job: a page, or JSON for the page's script."""
    found = visit.desk.work.get(visit.request.path_params["job"]) if visit.desk.work else None
    if found is None:
        raise HTTPException(404)
    if visit.request.query_params.get("as") == "json":
        return JSONResponse(_told(visit, found))
    if found.state == "done":
        return visit.go(found.result)
    return visit.page("working.html.j2", {"job": found, **_told(visit, found)})


def _told(visit: Visit, found: Job) -> dict[str, object]:
    words = visit.words
    stage = words.get(f"stage.{found.stage_name}", found.stage_name)
    if found.waits_for_writer:
        said = words("desk.work.waits")
    elif found.state == "running" and stage:
        said = f"{stage}: {found.done} / {found.total}" if found.total > 1 else stage
    else:
        said = words(f"desk.work.{found.state}")
    return {"state": found.state, "said": said, "done": found.done, "total": found.total, "result": found.result}
