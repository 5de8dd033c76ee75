"""How pandera decides a sheet's schema: every check of every column in one ``select``.

The stock backend for polars decides check by check, which costs a hundred collects for a small sheet. pandera looks
backends up in a registry, so a schema class of our own brings its own backend; where that does not know the way (a
lazy frame, another frame than the declared one, another depth) the stock one decides. Tests hold both together.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.api.base.error_handler import ErrorHandler
from pandera.api.polars.types import PolarsData, PolarsFrame
from pandera.backends.polars.checks import PolarsCheckBackend
from pandera.backends.polars.container import DataFrameSchemaBackend
from pandera.config import ValidationDepth, get_config_context
from pandera.constants import CHECK_OUTPUT_KEY
from pandera.errors import FailureCaseMetadata, SchemaError, SchemaErrorReason, SchemaErrors

from kinerja_xl.frozen import dataclass

_NOT_NULL = "not_nullable"  # as the stock backend calls it


@dataclass(frozen=True)
class _Pertanyaan:
    """One question to a column: the check (a name for one that pandera has no object for), and where it holds."""

    column: pa.Column
    check: pa.Check | str
    number: int | None
    holds: pl.Expr

    def error(self, values: pl.DataFrame, holds: pl.Series) -> SchemaError:
        """Return pandera's error for a column that fails, with the values and rows that do."""
        return SchemaError(  # type: ignore[no-untyped-call]
            self.column,
            None,
            f"column '{self.column.name}' failed {self.check}",
            failure_cases=values,
            check=self.check,
            check_index=self.number,
            check_output=holds.alias(CHECK_OUTPUT_KEY).to_frame(),
            reason_code=(
                SchemaErrorReason.SERIES_CONTAINS_NULLS if self.number is None else SchemaErrorReason.DATAFRAME_CHECK
            ),
            column_name=self.column.name,
        )


class SkemaLembar(pa.DataFrameSchema):
    """A schema made of columns and their checks, never changed after it was made."""

    @cached_property
    def pertanyaan(self) -> tuple[_Pertanyaan, ...]:
        """Every question to every column, in the order in which the stock backend asks them."""
        asked: list[_Pertanyaan] = []
        for name, column in self.columns.items():
            if not column.nullable:
                filled = pl.col(name).is_not_null()
                if column.dtype.type == pl.Float64:
                    filled &= pl.col(name).is_not_nan()
                asked.append(_Pertanyaan(column, _NOT_NULL, None, filled))
            asked += [_Pertanyaan(column, c, n, c(_Expressions(), name)) for n, c in enumerate(column.checks)]
        return tuple(asked)

    @cached_property
    def wanted(self) -> pl.Schema:
        """The columns and types of the frames it is meant for."""
        return pl.Schema({name: column.dtype.type for name, column in self.columns.items()})

    @cached_property
    def decision(self) -> list[pl.Expr]:
        """Where each question is answered well, null for an empty cell as pandera has it."""
        return [p.holds.fill_null(True).alias(str(n)) for n, p in enumerate(self.pertanyaan)]

    @staticmethod
    def register_default_backends(check_obj_cls: type) -> None:
        """Register the stock backends of columns and checks, and ours for this class."""
        pa.DataFrameSchema.register_default_backends(check_obj_cls)
        SkemaLembar.register_backend(pl.DataFrame, _Backend)
        SkemaLembar.register_backend(pl.LazyFrame, DataFrameSchemaBackend)
        pa.Check.register_backend(_Expressions, _ExpressionBackend)


class _Expressions:
    """Stands in for a lazy frame where a check is asked not for its answer but for its expression."""

    def select(self, expression: pl.Expr) -> pl.Expr:
        return expression


class _ExpressionBackend(PolarsCheckBackend):
    """Hands out a check's expression: every check of a declaration selects one, as pandera's own checks do."""

    def __call__(self, check_obj: Any, key: Any = None) -> Any:
        return self.check_fn(PolarsData(check_obj, key))


class _Backend(DataFrameSchemaBackend):
    """Decides a whole frame at once."""

    def validate(
        self,
        check_obj: PolarsFrame,
        schema: pa.DataFrameSchema,
        *,
        head: int | None = None,
        tail: int | None = None,
        sample: int | None = None,
        random_state: int | None = None,
        lazy: bool = False,
        inplace: bool = False,
    ) -> PolarsFrame:
        """Return the frame.

        Raises:
            SchemaErrors: with the same failure cases as the stock backend's.
        """
        whole = lazy and head is None and tail is None and sample is None
        if whole and isinstance(check_obj, pl.DataFrame) and isinstance(schema, SkemaLembar):
            depth = get_config_context().validation_depth
            if depth is ValidationDepth.SCHEMA_AND_DATA and check_obj.schema == schema.wanted:
                _decide(check_obj, schema)
                return check_obj
        return super().validate(
            check_obj,
            schema,
            head=head,
            tail=tail,
            sample=sample,
            random_state=random_state,
            lazy=lazy,
            inplace=inplace,
        )

    def failure_cases_metadata(self, schema_name: str, schema_errors: list[SchemaError]) -> FailureCaseMetadata:
        """Return all failure cases as one frame, made at once."""
        if any(e.check_output is None for e in schema_errors):  # the stock backend's, of a frame that is not declared
            return super().failure_cases_metadata(schema_name, schema_errors)
        handler = ErrorHandler()
        handler.collect_errors(schema_errors)
        summary = handler.summarize(schema_name)  # type: ignore[no-untyped-call]
        values = [e.failure_cases.to_series().cast(pl.String) for e in schema_errors]
        rows = [
            (e.schema.name, e.check if isinstance(e.check, str) else e.check.error, e.check_index, index)
            for e in schema_errors
            for index, holds in enumerate(e.check_output[CHECK_OUTPUT_KEY])
            if not holds
        ]
        column, check, number, index = zip(*rows, strict=True)
        cases = pl.DataFrame(
            {
                "failure_case": pl.concat(values),
                "schema_context": ["Column"] * len(rows),
                "column": column,
                "check": check,
                "check_number": pl.Series(number, dtype=pl.Int32),
                "index": pl.Series(index, dtype=pl.Int32),
            }
        )
        counts = Counter(e.reason_code.name for e in schema_errors)
        return FailureCaseMetadata(cases, {k: dict(v) for k, v in summary.items()}, dict(counts))


def _decide(frame: pl.DataFrame, schema: SkemaLembar) -> None:
    """Raise SchemaErrors where a question is answered badly."""
    answers = frame.select(schema.decision)
    failed = [n for n, holds in enumerate(answers) if not holds.all()]
    if not failed:
        return
    wrong = answers.select(~pl.col(str(n)) for n in failed)
    errors = []
    for n in failed:
        asked = schema.pertanyaan[n]
        values = frame[asked.column.name].filter(wrong[str(n)]).to_frame()
        errors.append(asked.error(values, answers[str(n)]))
    raise SchemaErrors(schema, errors, frame)
