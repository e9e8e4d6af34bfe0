"""The store as a LangChain retriever: passages as documents, with where they stand."""

from __future__ import annotations

import asyncio
from typing import Any

from langchain_core.callbacks import (
    AsyncCallbackManagerForRetrieverRun,
    CallbackManagerForRetrieverRun,
)
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from index.store import Store


class StoreRetriever(BaseRetriever):
    """Finds passages by meaning and by words.

    `metadata` of a document: report, start, end, score, title, outlet, published; with
    `body` the report's stored body, `body[start:end] == page_content`.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    store: Store
    limit: int = Field(default=10, ge=1)
    by_report: bool = False

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return self._documents(query)

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun
    ) -> list[Document]:
        return await asyncio.to_thread(self._documents, query)

    def _documents(self, query: str) -> list[Document]:
        documents = []
        for hit in self.store.search(query, self.limit, by_report=self.by_report):
            report = self.store.report(hit.report)
            if report is None:  # taken out by another process since the search
                continue
            metadata: dict[str, Any] = {
                "report": hit.report,
                "start": hit.start,
                "end": hit.end,
                "score": hit.score,
                "title": report.title,
                "outlet": report.outlet,
                "published": report.published,
            }
            documents.append(Document(page_content=hit.text, metadata=metadata))
        return documents
