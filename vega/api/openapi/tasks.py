"""The operations on tasks in the OpenAPI document."""

from vega.api.openapi.parts import (
    DAY,
    Json,
    answer,
    body,
    choice,
    linked,
    of_job,
    operation,
    paging,
    path_id,
    query,
)
from vega.api.openapi.samples import NEW_TASK, TASK
from vega.api.tasks import PAGE
from vega.models import TaskState
from vega.services.tasks import CURSOR

_CHANGES = {"done": True}
_DONE = {**TASK, "doneAt": "2026-11-30T09:12:00Z"}


def paths() -> Json:
    return {
        "/api/tasks": {"get": _list_tasks(), "post": _create_task()},
        "/api/tasks/{taskId}": {
            "parameters": [path_id("taskId", "The task's ID.", 8)],
            "get": _get_task(),
            "patch": _update_task(),
            "delete": _delete_task(),
        },
    }


def _list_tasks() -> Json:
    return operation(
        "listTasks", "Tasks", "List tasks",
        "By their day, those without one last. While `next` is not null, send it as `cursor` with "
        "the same filters to get the next page.",
        {"200": answer("A page of tasks.", "TaskList", {"tasks": [TASK], "next": None})}, 400, 401,
        parameters=[
            query("state", "Only tasks that are `open` or `done`, or `all`.",
                  {**choice(TaskState), "default": TaskState.OPEN}),
            query("dueBefore", "Only tasks that are due before this day.", DAY),
            of_job("tasks"),
            *paging("tasks", CURSOR.pattern, PAGE),
        ],
    )  # fmt: skip


def _create_task() -> Json:
    made = answer("The task was added.", "Task", TASK, Location="The path of the task.")
    calls = ("getTask", "updateTask", "deleteTask")
    return operation(
        "createTask", "Tasks", "Add a task", "Only `title` is required.",
        {"201": linked(made, calls, taskId="$response.body#/id")}, 400, 401, 404, 413, 415,
        requestBody=body("NewTask", NEW_TASK),
    )  # fmt: skip


def _get_task() -> Json:
    return operation(
        "getTask", "Tasks", "Read a task", "Another user's task is a 404.",
        {"200": answer("The task.", "Task", TASK)}, 401, 404,
    )  # fmt: skip


def _update_task() -> Json:
    return operation(
        "updateTask", "Tasks", "Change a task",
        "What you leave out stays as it is; null empties `dueOn` and `jobId`. `done` finishes or "
        "reopens the task; a task that is done already keeps its `doneAt`.",
        {"200": answer("The changed task.", "Task", _DONE)}, 400, 401, 404, 413, 415,
        requestBody=body("TaskChanges", _CHANGES),
    )  # fmt: skip


def _delete_task() -> Json:
    return operation(
        "deleteTask", "Tasks", "Delete a task", "The job's history keeps that it was done.",
        {"204": {"description": "The task was deleted."}}, 401, 404,
    )  # fmt: skip
