'use client';

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

type Detector = Readonly<{ detect: (source: HTMLVideoElement) => Promise<readonly Readonly<{ rawValue: string }>[]> }>;
type DetectorClass = new (options: Readonly<{ formats: readonly string[] }>) => Detector;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as typeof globalThis & { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** The browser reads codes by itself, or it does not and nothing is offered. */
const canRead = (): boolean => detectorClass() !== undefined && navigator.mediaDevices !== undefined;

const betweenLooks = 250;

type Given = Readonly<{
  onRead: (code: string) => void;
  words: Readonly<Record<'camera' | 'stop' | 'noCamera', string>>;
}>;

/** Reads the code of a badge by the device's camera. The picture never leaves the device. */
export function BadgeCamera({ onRead, words }: Given) {
  const isOffered = useSyncExternalStore(
    () => () => undefined,
    canRead,
    () => false,
  );
  const [isOn, turn] = useState(false);
  const [isMissing, miss] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    const Detector = detectorClass();
    if (!isOn || Detector === undefined) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (detector: Detector): Promise<void> => {
      const source = video.current;
      const [found] = source === null ? [] : await detector.detect(source).catch(() => []);
      if (isOver) return;
      if (found !== undefined) {
        turn(false);
        tell(found.rawValue);
        return;
      }
      timer = setTimeout(() => void look(detector), betweenLooks);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (opened) => {
        stream = opened;
        const source = video.current;
        if (isOver || source === null) return;
        source.srcObject = opened;
        await source.play();
        await look(new Detector({ formats: ['qr_code'] }));
      })
      .catch(() => {
        miss(true);
        turn(false);
      });
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [isOn]);
  if (!isOffered) return null;
  return (
    <div className="grid max-w-form gap-3">
      <Button type="button" variant="secondary" onClick={() => turn(!isOn)}>
        {isOn ? words.stop : words.camera}
      </Button>
      {isMissing && <p role="status">{words.noCamera}</p>}
      {isOn && <video ref={video} muted playsInline className="w-full max-w-sm border border-rule" />}
    </div>
  );
}
