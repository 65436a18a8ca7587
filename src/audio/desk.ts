/**
 * The wiring: what comes down the line (`line`) passes the telephone's filter or goes straight, tones join behind it.
 * `line` → [300–3400 Hz → compressor | straight] → `out` → loudspeaker; `line` → `meter`.
 */
export interface Desk {
  readonly context: AudioContext
  /** Voices and surroundings of the other end. */
  readonly line: GainNode
  /** What only a telephone adds: heard while its colour is on. */
  readonly wire: GainNode
  /** Voices alone; feeds `line` and the level meter. */
  readonly voices: GainNode
  /** Tones and the master volume. */
  readonly out: GainNode
  setTelephone(on: boolean): void
  level(): number
}

const BAND = { low: 300, high: 3400 }
/** A voice at the recordings' loudness fills the display. */
const FULL_RMS = 0.2
const SWITCH_S = 0.03

export function buildDesk(context: AudioContext): Desk {
  const [line, voices, out, straight] = [gain(context), gain(context), gain(context), gain(context)]
  const wire = gain(context)
  const meter = context.createAnalyser()
  meter.fftSize = 1024
  voices.connect(line)
  voices.connect(meter)
  line.connect(straight).connect(out)
  telephone(context, line).connect(wire).connect(out)
  out.connect(context.destination)
  straight.gain.value = 0
  return {
    context,
    line,
    wire,
    voices,
    out,
    setTelephone(on) {
      straight.gain.setTargetAtTime(on ? 0 : 1, context.currentTime, SWITCH_S)
      wire.gain.setTargetAtTime(on ? 1 : 0, context.currentTime, SWITCH_S)
    },
    level: () => level(meter),
  }
}

function gain(context: AudioContext) {
  return context.createGain()
}

function telephone(context: AudioContext, from: AudioNode): AudioNode {
  const steps = [filter(context, 'highpass', BAND.low), filter(context, 'lowpass', BAND.high)]
  const again = [filter(context, 'highpass', BAND.low), filter(context, 'lowpass', BAND.high)]
  const last = [...steps, ...again].reduce<AudioNode>((node, next) => node.connect(next), from)
  const compressor = context.createDynamicsCompressor()
  compressor.threshold.value = -26
  compressor.ratio.value = 3
  compressor.attack.value = 0.004
  compressor.release.value = 0.12
  return last.connect(compressor)
}

function filter(context: AudioContext, type: BiquadFilterType, hz: number) {
  const node = context.createBiquadFilter()
  node.type = type
  node.frequency.value = hz
  node.Q.value = 0.7
  return node
}

function level(meter: AnalyserNode) {
  const samples = new Float32Array(meter.fftSize)
  meter.getFloatTimeDomainData(samples)
  const rms = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)
  return Math.min(1, rms / FULL_RMS)
}

/** Samples played once, or round and round; `stop` fades out in `fadeS`. */
export function playSamples(
  to: AudioNode,
  samples: Float32Array<ArrayBuffer>,
  options: { readonly rate: number; readonly loop: boolean; readonly level?: number; readonly fadeS?: number },
): { stop(): void } {
  const context = to.context
  const buffer = context.createBuffer(1, samples.length, options.rate)
  buffer.copyToChannel(samples, 0)
  const source = context.createBufferSource()
  const volume = context.createGain()
  volume.gain.value = options.level ?? 1
  Object.assign(source, { buffer, loop: options.loop })
  source.connect(volume).connect(to)
  source.onended = () => volume.disconnect()
  source.start()
  const fadeS = options.fadeS ?? 0.01
  return {
    stop() {
      volume.gain.setTargetAtTime(0, context.currentTime, fadeS / 3)
      source.stop(context.currentTime + fadeS)
    },
  }
}
