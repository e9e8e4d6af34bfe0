"""What is kept of a conversation: earlier ones, exports, and what people say of an answer."""

from assistant.chat.keep.archive import Archive, Kept, owner_of
from assistant.chat.keep.export import as_markdown, as_page
from assistant.chat.keep.feedback import Feedback, Opinion

__all__ = ["Archive", "Feedback", "Kept", "Opinion", "as_markdown", "as_page", "owner_of"]
