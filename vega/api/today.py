"""What there is to do, as JSON."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, cast

from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.schemas import camel
from vega.serializers import interview_json, job_json, task_json
from vega.serializers.shapes import InterviewJson, JobJson, TaskJson, says
from vega.services.account import Account
from vega.services.jobs.lists.next_step import next_steps
from vega.services.jobs.tags import tags_of_all
from vega.services.plan.today import MOST_LISTED, SOON, TodayLists, today_lists

OF_JOBS = ("deadlines", "offers", "quiet", "to_apply")  # of `TodayLists`


class TodayJson(TypedDict):
    overdue: Annotated[list[TaskJson], says("Open tasks of days before today.")]
    due: Annotated[list[TaskJson], says("Open tasks of today.")]
    ahead: Annotated[list[TaskJson], says("Open tasks of the next 7 days.")]
    interviews: Annotated[
        list[InterviewJson],
        says("Planned interviews of today and the next 7 days, by their start."),
    ]
    deadlines: Annotated[list[JobJson], says("Interested jobs that close within 7 days.")]
    offers: Annotated[
        list[JobJson], says("Offers without an outcome, by `answerBy`; those without one last.")
    ]
    quiet: Annotated[list[JobJson], says("Jobs with no reply yet, the longest first.")]
    toApply: Annotated[
        list[JobJson],
        says(
            "The other interested jobs: by deadline, then those without one, newest "
            "first, then those whose deadline is past."
        ),
    ]
    undated: Annotated[list[TaskJson], says("Open tasks without a day, oldest first.")]


@api.get("/today")
@Operation(
    "Read what there is to do",
    f"What is overdue, of today, and of the {SOON.days} days after it, in the account's time "
    f"zone; then what can wait. A list has at most {MOST_LISTED} entries, and fewer jobs where "
    "their texts are very long. Nothing of a job in the trash is in it.",
    returns="What there is to do, by urgency.",
)
def get_today(owner: Account) -> TodayJson:
    return cast("TodayJson", _today_json(owner, today_lists(owner)))


def _today_json(owner: Account, lists: TodayLists) -> dict[str, Any]:
    groups: Mapping[str, Sequence[Any]] = vars(lists)
    jobs = [job for name in OF_JOBS for job in groups[name]]
    tags, steps = tags_of_all(jobs), next_steps(owner, jobs)

    def shown(name: str, one: Any) -> Any:
        if name in OF_JOBS:
            return job_json(one, tags[one.id], steps[one.id])
        return interview_json(one) if name == "interviews" else task_json(one)

    return {camel(name): [shown(name, one) for one in group] for name, group in groups.items()}
