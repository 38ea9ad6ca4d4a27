"""Tasks as JSON."""

from vega.api import Operation, api
from vega.schemas import TaskChanges, TaskDraft, TaskQuery
from vega.serializers import task_json
from vega.serializers.shapes import TaskJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.plan import tasks


@api.get("/tasks")
@Operation("List tasks", "By their day, those without one last.", cursor=tasks.ORDER.pattern)
def list_tasks(owner: Account, query: TaskQuery) -> Page[TaskJson]:
    return tasks.list_tasks(owner, query).of(task_json)


@api.post("/tasks")
@Operation("Add a task", "Only `title` is required.")
def create_task(owner: Account, draft: TaskDraft) -> TaskJson:
    return task_json(tasks.create_task(owner, draft).item)


@api.get("/tasks/<id:task_id>")
@Operation("Read a task", "Another user's task is a 404.")
def get_task(owner: Account, task_id: int) -> TaskJson:
    return task_json(tasks.get_task(owner, task_id))


@api.patch("/tasks/<id:task_id>")
@Operation(
    "Change a task",
    "What you leave out stays as it is; null empties `dueOn` and `jobId`. `done` finishes or "
    "reopens the task; a task that is done already keeps its `doneAt`.",
)
def update_task(owner: Account, task_id: int, changes: TaskChanges) -> TaskJson:
    return task_json(tasks.change_task(owner, task_id, changes).item)


@api.delete("/tasks/<id:task_id>")
@Operation("Delete a task", "The job's history keeps that it was done.")
def delete_task(owner: Account, task_id: int) -> None:
    tasks.delete_task(owner, task_id)
