#!/bin/sh
# A CUPS backend that behaves as the file named in its address says: "ok" takes the job, "fail" gives it up, "stop" stops the
# queue, "hold" holds the job, and IPP's word for a trouble ("media-empty-error") keeps the job waiting while it is reported.
[ $# -eq 0 ] && exit 0
orders=${DEVICE_URI#trial:}
told=
trap 'exit 0' TERM
# A job that was taken back leaves its printer's trouble standing until the next one.
echo 'STATE: -media-empty-error,media-jam-error,door-open-error,offline-report' >&2
while :; do
  order=$(cat "$orders")
  case "$order" in
    ok) [ -n "$told" ] && echo "STATE: -$told" >&2; cat "${6:--}" > /dev/null; exit 0 ;;
    fail) exit 1 ;;
    hold) exit 3 ;;
    stop) exit 4 ;;
    "$told") ;;
    *) [ -n "$told" ] && echo "STATE: -$told" >&2; echo "STATE: +$order" >&2; told=$order ;;
  esac
  sleep 0.1
done
