"""Speaks a list of lines: speak.py CACHE OUT < jobs.json > results, one JSON object a line.

A job: {key, file, language, say, context, voice: {blend, speed, pitch, gain}}.
A result: {key, file, ms, bytes, wrong, length, heard, doubtful} or {key, error}.
"""
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import english
import mandarin
from listener import Listener, compare, doubtful
from voice import RATE, Speaker, from_mp3, to_mp3

WORKERS = max(1, min(4, os.cpu_count() or 1))
READING = Lock()  # espeak and jieba keep state of their own


def phonemes(job):
    with READING:
        if job["language"] != "en":
            return mandarin.phonemes(job["say"])
        return english.phonemes(job["say"], "en-gb" if job["voice"]["blend"].startswith("b") else "en-us")


def hear(listener, job, mp3, beam, context=None):
    heard = listener.hear(from_mp3(mp3), job["language"], beam, context)
    with READING:
        wrong, length = compare(job["say"], heard, job["language"])
    return {"heard": heard, "wrong": wrong, "length": length}


def take(speaker, listener, job, pace, beam):
    mp3 = to_mp3(speaker.speak(phonemes(job), job["voice"], pace))
    return {"mp3": mp3, **hear(listener, job, mp3, beam)}


def make(speaker, listener, out, job):
    """
    A doubtful take is heard again with care, then spoken again a little slower; the better one is kept. What is still
    doubtful is heard once more as somebody would who knows the talk.
    """
    best = take(speaker, listener, job, 1.0, 1)
    for pace in (1.0, 0.93, 0.87):
        if not doubtful(best["wrong"], best["length"]):
            break
        best = min(best, take(speaker, listener, job, pace, 5), key=lambda t: t["wrong"])
    mp3 = best.pop("mp3")
    if doubtful(best["wrong"], best["length"]):
        best = min(best, hear(listener, job, mp3, 5, job["context"]), key=lambda t: t["wrong"])
    path = Path(out) / job["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(mp3)
    ms = round(len(from_mp3(mp3)) * 1000 / RATE)
    return {**best, "key": job["key"], "file": job["file"], "ms": ms, "bytes": len(mp3), "doubtful": doubtful(best["wrong"], best["length"])}


def attempt(speaker, listener, out, job):
    try:
        return make(speaker, listener, out, job)
    except Exception as error:  # one bad line must not cost the others
        return {"key": job["key"], "error": f"{type(error).__name__}: {error}"}


def main(cache, out):
    jobs = json.load(sys.stdin)
    speaker = Speaker(Path(cache) / "kokoro-js/package/voices")
    listener = Listener(Path(cache) / "whisper", WORKERS)
    with ThreadPoolExecutor(WORKERS) as pool:
        for result in pool.map(lambda job: attempt(speaker, listener, out, job), jobs):
            print(json.dumps(result, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
