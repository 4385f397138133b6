"""Answers JSON lines {"text"} with the spans that Presidio's pattern recognisers find on a blank spaCy pipeline."""

import json
import logging
import sys

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

TYPES = {
    "PHONE_NUMBER": "phone",
    "EMAIL_ADDRESS": "email",
    "CREDIT_CARD": "bank-card",
    "IBAN_CODE": "iban",
    "IP_ADDRESS": "ip",
    "US_SSN": "ssn",
    "US_PASSPORT": "passport",
    "PERSON": "name",
}


class BlankEngine(SpacyNlpEngine):
    def __init__(self):
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
        self.nlp = {"en": spacy.blank("en")}


def units(text, index):
    """UTF-16 units before a code point, as JavaScript counts."""
    return len(text[:index].encode("utf-16-le")) // 2


def main():
    logging.disable(logging.CRITICAL)
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), supported_languages=["en"])
    threshold = float(sys.argv[1])
    for line in sys.stdin:
        text = json.loads(line)["text"]
        results = analyzer.analyze(text=text, language="en", score_threshold=threshold)
        spans, taken = [], []
        for result in sorted(results, key=lambda r: (-r.score, r.start - r.end)):
            type_ = TYPES.get(result.entity_type)
            if type_ is None or any(result.start < end and start < result.end for start, end in taken):
                continue
            taken.append((result.start, result.end))
            spans.append({"type": type_, "start": units(text, result.start), "end": units(text, result.end)})
        print(json.dumps(spans))


main()
