"""Opens a document in LibreOffice, headless, and prints its text, a paragraph a line, as JSON.

Usage: word.py FILE as-is|accept|reject
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not answer within a minute")


def paragraphs(text):
    found = []
    for content in text:
        if content.supportsService("com.sun.star.text.TextTable"):
            for name in content.getCellNames():
                found += paragraphs(content.getCellByName(name))
        else:
            found.append(content.getString())
    return found


def read(desktop, dispatcher, path, act):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (hidden,))
    if act != "as-is":
        command = ".uno:AcceptAllTrackedChanges" if act == "accept" else ".uno:RejectAllTrackedChanges"
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    found = paragraphs(document.Text)
    document.close(True)
    return found


def main():
    pipe = f"emend-judge-{os.getpid()}"
    with tempfile.TemporaryDirectory() as home:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{home}",
                f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            manager = context.ServiceManager
            desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            for line in sys.stdin:
                path, act = json.loads(line)
                try:
                    found = read(desktop, dispatcher, path, act)
                except Exception:  # Some files are damaged on purpose.
                    found = None
                print(json.dumps(found), flush=True)
            try:
                desktop.terminate()
            except Exception:  # LibreOffice goes while it answers.
                pass
            office.wait(30)
        finally:
            office.kill()


main()
