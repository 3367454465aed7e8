def walk(browser, office, findings):
    return 0
