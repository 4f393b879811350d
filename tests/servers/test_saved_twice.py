"""Two saves within a second, of the same length: the site runs the second one."""

import os

from tests.support.server_house import House

VIEW = """
from django.http import HttpResponse

def view(request):
    return HttpResponse("first.")
"""


def test_the_second_of_two_saves_in_one_second_is_what_runs(house: House):
    house.add_view(VIEW)
    house.run()
    trying = house.project / "blogapp" / "trying.py"
    saved = trying.stat().st_mtime_ns
    assert house.get("/try/").text == "first."
    trying.write_text(VIEW.replace("first.", "second"), encoding="utf-8")
    os.utime(trying, ns=(saved, saved))  # as far as whole seconds tell, it was not saved again
    house.site.restart()
    assert house.get("/try/").text == "second"
