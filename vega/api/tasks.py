"""Tasks as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import task_list_json
from vega.http.bearer import bearer
from vega.schemas import TaskChanges, TaskDraft, TaskQuery, read_query
from vega.serializers import task_json
from vega.services import tasks

PAGE = 50


@api.get("/tasks")
def list_tasks() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(TaskQuery, request.args.to_dict(flat=False))
    page = tasks.list_tasks(
        owner,
        query.state,
        due_before=query.due_before,
        job_id=query.job_id,
        cursor=query.cursor,
        most=query.limit or PAGE,
    )
    return task_list_json(page)


@api.post("/tasks")
def create_task() -> ResponseReturnValue:
    owner = bearer()
    task = tasks.create_task(owner, body(TaskDraft)).task
    return task_json(task), 201, {"Location": url_for(".show_task", task_id=task.id)}


@api.get("/tasks/<id:task_id>")
def show_task(task_id: int) -> ResponseReturnValue:
    return task_json(tasks.get_task(bearer(), task_id))


@api.patch("/tasks/<id:task_id>")
def update_task(task_id: int) -> ResponseReturnValue:
    owner = bearer()
    return task_json(tasks.change_task(owner, task_id, body(TaskChanges, MERGE_PATCH)).task)


@api.delete("/tasks/<id:task_id>")
def delete_task(task_id: int) -> ResponseReturnValue:
    tasks.delete_task(bearer(), task_id)
    return "", 204
