"""A partner's receiver of the feed, whole, with Python's own library alone.

WEBHOOK_SECRET=whsec_... python3 receiver.py, and FEED_URL and FEED_KEY to fetch holes; behind a proxy that ends TLS.
"""
import base64, hashlib, hmac, http.server, json, os, time, urllib.error, urllib.request

SECRET = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
STATE = os.environ.get("RECEIVER_STATE", "receiver-state.json")
FEED, KEY = os.environ.get("FEED_URL"), os.environ.get("FEED_KEY")
MAX_BODY, TOLERANCE_S = 20_000, 300


def is_ours(headers, body):
    """Standard Webhooks 1.0: one signature that verifies is enough, and an old delivery cannot be played again."""
    sent, name = headers.get("webhook-timestamp", ""), headers.get("webhook-id", "")
    if not sent.isdigit() or abs(time.time() - int(sent)) > TOLERANCE_S:
        return False
    right = hmac.digest(SECRET, f"{name}.{sent}.".encode() + body, hashlib.sha256)
    given = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest(one, "v1," + base64.b64encode(right).decode()) for one in given)


def read_state():
    return json.load(open(STATE)) if os.path.exists(STATE) else {}


def write_place(audience, place):
    """Written beside and moved into place: one that dies while writing must not forget how far it was."""
    with open(STATE + ".next", "w") as file:
        json.dump({**read_state(), audience: place}, file)
    os.replace(STATE + ".next", STATE)


def pull_after(log, upto):
    """What follows in a log; None where it has expired: then /feed/v1/snapshot says how all wallets stand."""
    url = f"{FEED}/feed/v1/events?after={upto}&log={log}"
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + KEY})
    try:
        return json.load(urllib.request.urlopen(request, timeout=5))
    except urllib.error.HTTPError as error:
        if error.code != 410:
            raise


def act(event):
    """Yours to replace: listed goes on your lists, paused and retracted off them; a campaign or cluster says what belongs together."""
    listed = event["status"] == "listed" and not event["exercise"]
    about = event["wallet"]["address"] if "wallet" in event else (event.get("cluster") or event["campaign"])["id"]
    what = ("add" if listed else "remove") if "wallet" in event else event["type"]
    print(what, event["seq"], about, event.get("reason", ""), flush=True)


def take(message):
    audience, log, after, upto = (message[name] for name in ("audience", "log", "after", "upto"))
    nothing = {"log": log, "upto": 0, "ahead": []}
    if message.get("left"):  # What an audience's log told, that we no longer receive, is taken back, whatever its seqs.
        [act(event) for event in message["events"]]
        return write_place(audience, nothing)
    known = read_state().get(audience, nothing)
    place = known if known["log"] == log else nothing  # Of another log, as in a restored table, we received nothing yet.
    if after > place["upto"] and FEED and KEY:
        between = pull_after(log, place["upto"])
        if between:
            return take(between) or take(message)
    news = [one for one in message["events"] if one["seq"] > place["upto"] and one["seq"] not in place["ahead"]]
    for event in news:
        act(event)
    upto = max(place["upto"], upto)
    ahead = [seq for seq in place["ahead"] + [one["seq"] for one in news] if seq > upto]
    write_place(audience, {"log": log, "upto": upto, "ahead": ahead})  # Last: what was not answered comes again.


class Receiver(http.server.BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self):
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(min(length, MAX_BODY))
        if length > MAX_BODY or not is_ours(self.headers, body):
            return self.answer(413 if length > MAX_BODY else 401)
        message = json.loads(body)
        if message["type"] == "feed.challenge":
            return self.answer(200, json.dumps({"challenge": message["challenge"]}))
        if message["type"] == "feed.events":  # A ping is none.
            take(message)
        self.answer(204)

    def answer(self, status, text=""):
        self.send_response(status)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())


if __name__ == "__main__":
    server = http.server.HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8090"))), Receiver)
    print("listening", server.server_port, flush=True)
    server.serve_forever()
