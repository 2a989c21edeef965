"""What all pages share: layout, letters, icons, headers, words for errors."""

from admin.pages.look import add_look

__all__ = ["add_look"]
