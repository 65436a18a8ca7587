"""Mandarin text to phonemes: digits as spoken, pinyin overrides, tone sandhi.

An override names the reading of the characters just before it, one syllable a character: 重庆[chong2 qing4].
"""
import re

import cn2an
import jieba
import jieba.posseg
from misaki.tone_sandhi import ToneSandhi
from misaki.zh import ZHG2P
from pypinyin import Style, lazy_pinyin, load_phrases_dict

import english

jieba.setLogLevel(60)
load_phrases_dict({"嗯": [["en1"]], "哎": [["ai1"]], "喂": [["wei2"]], "呗": [["bei5"]], "为准": [["wei2"], ["zhun3"]]})

DIGITS = dict(zip("0123456789", "零幺二三四五六七八九"))
HAN = r"\u4e00-\u9fff"
SANDHI = ToneSandhi()


def digits(run):
    """Digit by digit as on the telephone: 1 is 幺."""
    return "".join(DIGITS.get(c, "") for c in run)


def clock(match):
    hour, minute = int(match[1]), int(match[2])
    tail = {0: "", 30: "半"}.get(minute, ("零" if minute < 10 else "") + cn2an.an2cn(minute) + "分")
    return (cn2an.an2cn(hour) if hour != 2 else "两") + "点" + tail


def spoken(text):
    """Numbers and signs as a speaker says them."""
    text = re.sub(r"(\d{1,2})[:：](\d{2})(?!\d)", clock, text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"\d[\d\s-]{5,}\d", lambda m: "，".join(map(digits, re.split(r"[\s-]+", m[0]))), text)
    text = re.sub(r"\d{4}(?=年)", lambda m: digits(m[0]).replace("幺", "一"), text)
    text = re.sub(r"(?<![\d.])2(?=[个套次天位间条家])", "两", text)
    text = text.replace("㎡", "平方米").replace("m²", "平方米").replace("~", "到").replace("～", "到")
    return cn2an.transform(text, "an2cn")


def split_overrides(text):
    """The text without brackets, and {index of character: pinyin with tone}."""
    plain, fixed = "", {}
    for piece in re.split(r"(\[[a-zü0-9 ]+\])", text):
        if piece.startswith("["):
            syllables = piece[1:-1].split()
            fixed.update({len(plain) - len(syllables) + i: s for i, s in enumerate(syllables)})
        else:
            plain += spoken(piece)
    return plain, fixed


def word_pinyin(word, tag):
    """Pinyin with tone digits after sandhi, one per character."""
    syllables = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
    finals = lazy_pinyin(word, style=Style.FINALS_TONE3, neutral_tone_with_five=True)
    if len(finals) != len(word) or any(not f[-1:].isdigit() for f in finals):
        return syllables
    changed = SANDHI.modified_tone(word, tag, finals)
    return [s[:-1] + c[-1] for s, c in zip(syllables, changed)]


def words(text):
    """[(word, [pinyin] | None)] over the whole line; None marks what isn't Han."""
    plain, fixed = split_overrides(text)
    cut = SANDHI.pre_merge_for_modify([(t.word, t.flag) for t in jieba.posseg.cut(plain)])
    at, result = 0, []
    for word, tag in cut:
        han = re.fullmatch(f"[{HAN}]+", word)
        pinyin = word_pinyin(word, tag) if han else None
        if pinyin:
            pinyin = [fixed.get(at + i, p) for i, p in enumerate(pinyin)]
        result.append((word, pinyin))
        at += len(word)
    return result


def phonemes(text):
    """As the model's v1.0 Mandarin expects them: words apart, punctuation kept, Latin read as English."""
    out = ""
    for word, pinyin in words(text):
        if pinyin:
            out += ("" if not out or out[-1] == " " else " ") + "".join(ZHG2P.py2ipa(p) for p in pinyin)
        elif re.search("[A-Za-z]", word):
            out += " " + english.phonemes(" ".join(word) if word.isupper() else word)
        else:
            out += re.sub("…+|—+", "… ", ZHG2P.map_punctuation(word)) + " "
    return re.sub(r"\s+", " ", re.sub(r"\s+([,.!?;:…])", r"\1", out)).replace(chr(815), "").strip()


SAME = {"yao": "yi", "liang": "er", "nin": "ni"}


def syllables(text):
    """Toneless syllables for comparison; 儿 is left out, 幺 = 一, 两 = 二, 您 = 你 (the recogniser writes 你)."""
    result = []
    for word, pinyin in words(text):
        if pinyin:
            result += [p.rstrip("12345") for c, p in zip(word, pinyin) if c != "儿"]
        else:
            result += re.findall("[a-z]", word.lower())
    return [SAME.get(s, s) for s in result]
