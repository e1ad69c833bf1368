"""LibreOffice takes or refuses all tracked changes of some files, by a macro in a profile of its own."""

import subprocess

PROFILE = "user/basic/Standard"
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Changes"/></library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Take(jobs As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  file = FreeFile()
  Open jobs For Input As file
  Do While Not Eof(file)
    Line Input #file, row
    job = Split(row, "|")
    document = StarDesktop.loadComponentFromURL(job(0), "_blank", 0, hidden())
    If job(2) &lt;&gt; "" Then dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; job(2), "", 0, Array())
    document.storeToURL(job(1), kind())
    document.close(True)
  Loop
End Sub
</script:module>
"""
COMMANDS = {"accept": "AcceptAllTrackedChanges", "reject": "RejectAllTrackedChanges", "": ""}


def taken(jobs, folder):
    """Open files, take («accept») or refuse («reject») their changes or leave them, and write them elsewhere.

    `jobs` holds a source, a target and which of the three.
    """
    profile = folder / "profile"
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--invisible"]
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    library = profile / PROFILE
    library.mkdir(parents=True, exist_ok=True)
    (library / "script.xlb").write_text(LIBRARY, "utf-8")
    (library / "Changes.xba").write_text(MODULE, "utf-8")
    rows = [f"{source.as_uri()}|{target.as_uri()}|{COMMANDS[which]}" for source, target, which in jobs]
    (folder / "jobs").write_text("".join(f"{row}\n" for row in rows), "utf-8")
    command = f'macro:///Standard.Changes.Take("{(folder / "jobs").as_uri()}")'
    subprocess.run([*office, command], check=True, capture_output=True, timeout=300)
