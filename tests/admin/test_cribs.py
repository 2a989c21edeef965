"""The cribs in the admin: for staff, whole, and within our own policy."""

from tests.admin.driver import DrivenHub


def test_the_cribs_are_for_staff(hub: DrivenHub) -> None:
    assert hub.visitor().get("/spiekbriefjes").status_code == 302


def test_staff_find_them_in_the_menu_and_print_them(hub: DrivenHub) -> None:
    staff = hub.staff()
    assert 'href="/spiekbriefjes"' in staff.get("/").text
    page = staff.get("/spiekbriefjes").text
    assert page.count("<article>") == 50
    assert "Terugtellen" in page
    assert '<a href="/">Terug naar het beheer</a>' in page


def test_the_page_brings_no_style_of_its_own(hub: DrivenHub) -> None:
    staff = hub.staff()
    page = staff.get("/spiekbriefjes").text
    assert "<style" not in page
    assert "style=" not in page
    assert '<link rel="stylesheet" href="/spiekbriefjes.css">' in page
    looks = staff.get("/spiekbriefjes.css")
    assert looks.mimetype == "text/css"
    assert "@page" in looks.text
