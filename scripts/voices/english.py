"""English text to phonemes (espeak), long digit runs one by one."""
import re

import espeakng_loader
from phonemizer import phonemize
from phonemizer.backend.espeak.wrapper import EspeakWrapper

EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
EspeakWrapper.set_library(espeakng_loader.get_library_path())

NAMES = dict(zip("0123456789", "zero one two three four five six seven eight nine".split()))


def spoken(text):
    """Telephone numbers digit by digit in their groups; money, areas and abbreviations as words."""
    text = re.sub(r"¥\s?([\d,.]+)", r"\1 yuan", text)
    text = re.sub(r"\s?(m²|㎡|sqm|sq m)", " square metres", text)
    groups = lambda m: ", ".join(" ".join(NAMES[d] for d in g) for g in re.split(r"[\s-]+", m[0]))
    return re.sub(r"\d[\d\s-]{5,}\d", groups, text)


def dictated(text):
    """Words for every digit as in a telephone number: 6093, six oh nine three and six zero nine three are one."""
    text = re.sub(r"\d", lambda m: f" {NAMES[m[0]]} ", text)
    text = re.sub(r"\b(oh|o|nought)\b", "zero", text, flags=re.I)
    return re.sub(r"\bdouble (\w+)", r"\1 \1", text, flags=re.I)


def phonemes(text, accent="en-us"):
    """As espeak says them; `accent` is en-us or en-gb."""
    return phonemize(spoken(text), accent, preserve_punctuation=True, with_stress=True).strip()


def syllables(text):
    """Sounds for comparison, one symbol each: homophones, digits and spelling make no difference."""
    return list(re.sub(r"[^\w]|[ˈˌː]", "", phonemes(text.replace("-", " "))))
